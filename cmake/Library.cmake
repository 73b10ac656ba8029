# All of lib/ but lib/tool as one static library, with its headers, which a CMake project finds by
# find_package(corona) and links as corona::corona. examples/library does so.
function(corona_install_library)
  list(REMOVE_ITEM CORONA_LIBRARIES corona::tool)
  list(TRANSFORM CORONA_LIBRARIES REPLACE "^corona::(.*)$" "$<TARGET_OBJECTS:corona-lib-\\1>")
  add_library(corona STATIC ${CORONA_LIBRARIES})
  set_target_properties(corona PROPERTIES LINKER_LANGUAGE CXX)
  target_compile_features(corona INTERFACE cxx_std_20)
  target_link_libraries(corona INTERFACE fmt::fmt date::date nlohmann_json::nlohmann_json
    ${CMAKE_DL_LIBS} ZLIB::ZLIB SQLite::SQLite3 -lnettle -lxlsxwriter -lminizip)

  set(folder ${CMAKE_INSTALL_LIBDIR}/cmake/corona)
  install(TARGETS corona EXPORT corona ARCHIVE COMPONENT development
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/corona)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/lib/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/corona COMPONENT development
    FILES_MATCHING PATTERN *.hpp PATTERN tool EXCLUDE
    PATTERN sources EXCLUDE)  # has no headers, and would be an empty folder
  install(EXPORT corona NAMESPACE corona:: FILE coronaTargets.cmake DESTINATION ${folder} COMPONENT development)
  include(CMakePackageConfigHelpers)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/coronaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
  install(FILES ${PROJECT_SOURCE_DIR}/cmake/coronaConfig.cmake ${PROJECT_BINARY_DIR}/coronaConfigVersion.cmake
    DESTINATION ${folder} COMPONENT development)
endfunction()
