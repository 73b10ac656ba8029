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

# corona_tool(corona-diff.cpp): tools/corona-diff.cpp as bin/corona-diff, on lib/diff and lib/tool.
function(corona_tool file)
  string(REGEX REPLACE "corona-(.*)[.]cpp" "\\1" word ${file})
  add_executable(corona-${word} ${PROJECT_SOURCE_DIR}/tools/${file})
  target_link_libraries(corona-${word} PRIVATE corona::${word} corona::tool)
  if(CORONA_STATIC)
    target_link_libraries(corona-${word} PRIVATE -static-pie)  # behind the -pie of CMake, so that it holds
  endif()
  install(TARGETS corona-${word} COMPONENT tools)
endfunction()
