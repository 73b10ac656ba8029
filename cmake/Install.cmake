# What is installed beside tools, pages and completions, and how all of it goes again.

# The tables for reading, the examples, and what a reader of a package asks first.
function(corona_install_documents)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/reference/*.csv)
  install(FILES ${tables} DESTINATION ${CMAKE_INSTALL_DATADIR}/corona/reference COMPONENT tools)
  # Who may do what is said here, as that of the source depends on how it was unpacked.
  set(as_program OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT tools
    DIRECTORY_PERMISSIONS ${as_program}
    REGEX "[.]sh$|/cluster/[a-z-]+$|/corona-site$" PERMISSIONS ${as_program})
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR}
    COMPONENT tools)
endfunction()

# `cmake --build build/release --target uninstall` takes away what the last `cmake --install` from there put in
# place; with DESTDIR where that had it.
function(corona_uninstall_target)
  add_custom_target(uninstall VERBATIM
    COMMAND ${CMAKE_COMMAND} -P ${PROJECT_SOURCE_DIR}/cmake/uninstall.cmake ${PROJECT_BINARY_DIR}/install_manifest.txt)
endfunction()
