# corona_library(core fmt::fmt): lib/core/*.cpp as corona::core, on the targets named behind it.
function(corona_library folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/${folder}/*.cpp)
  add_library(corona-lib-${folder} STATIC ${sources})
  add_library(corona::${folder} ALIAS corona-lib-${folder})
  target_link_libraries(corona-lib-${folder} PUBLIC corona::settings ${ARGN})
  if(CORONA_QUICK_BUILD)
    corona_parse_once(corona-lib-${folder})
  endif()
  set(CORONA_LIBRARIES ${CORONA_LIBRARIES} corona::${folder} PARENT_SCOPE)
endfunction()

# The headers that most files begin with are parsed once, by the first library. A build without finds the file that
# forgets to include one.
function(corona_parse_once library)
  if(TARGET corona-lib-core AND NOT library STREQUAL corona-lib-core)
    target_precompile_headers(${library} REUSE_FROM corona-lib-core)
  else()
    target_precompile_headers(${library} PRIVATE
      <algorithm> <map> <optional> <set> <string> <string_view> <vector> <fmt/format.h>)
  endif()
endfunction()

# corona_tool(corona-diff): tools/corona-diff.cpp as bin/corona-diff, on lib/diff and lib/tool. The target of bin/corona is
# corona-command, since the library is called corona.
function(corona_tool tool)
  string(REGEX REPLACE "^corona-?" "" word ${tool})
  if(word)
    set(target ${tool})
    set(libraries corona::${word})
  else()
    set(target corona-command)
    set(libraries "")
  endif()
  add_executable(${target} ${PROJECT_SOURCE_DIR}/tools/${tool}.cpp)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${tool})
  target_link_libraries(${target} PRIVATE ${libraries} corona::tool)
  if(CORONA_STATIC)
    target_link_libraries(${target} PRIVATE -static-pie)  # behind the -pie of CMake, so that it holds
  endif()
  install(TARGETS ${target} COMPONENT tools)
  corona_completions(${tool} ${target})
endfunction()
