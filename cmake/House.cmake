# corona_library(core fmt::fmt): lib/core/*.cpp as corona::core, on the targets named behind it.
function(corona_library folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/${folder}/*.cpp)
  add_library(corona-lib-${folder} STATIC ${sources})
  add_library(corona::${folder} ALIAS corona-lib-${folder})
  target_link_libraries(corona-lib-${folder} PUBLIC corona::settings ${ARGN})
  set(CORONA_LIBRARIES ${CORONA_LIBRARIES} corona::${folder} PARENT_SCOPE)
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
