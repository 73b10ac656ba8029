# Every man/NAME.SECTION.scd becomes build/man/NAME.SECTION and is installed.
function(corona_man_pages)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.scd)
  set(pages "")
  foreach(source ${sources})
    get_filename_component(page ${source} NAME_WLE)
    string(REGEX REPLACE ".*\\." "" section ${page})
    set(built ${PROJECT_BINARY_DIR}/man/${page})
    add_custom_command(OUTPUT ${built} DEPENDS ${source}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/man
      COMMAND ${SCDOC} < ${source} > ${built} VERBATIM)
    list(APPEND pages ${built})
    install(FILES ${built} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT tools)
  endforeach()
  add_custom_target(man ALL DEPENDS ${pages})
endfunction()
