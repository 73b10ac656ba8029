# Debian's zsh looks elsewhere than others for what packages bring.
set(CORONA_ZSH_FOLDER zsh/site-functions CACHE STRING "Where zsh looks for completions, below the share folder")

# What bash, zsh and fish complete with, printed by each of the tools named, and installed where they look.
function(corona_completions)
  set(scripts "")
  foreach(tool ${ARGN})
    foreach(shell bash zsh fish)
      set(name_bash ${tool})
      set(name_zsh _${tool})
      set(name_fish ${tool}.fish)
      set(folder_bash bash-completion/completions)
      set(folder_zsh ${CORONA_ZSH_FOLDER})
      set(folder_fish fish/vendor_completions.d)
      set(built ${PROJECT_BINARY_DIR}/completions/${shell}/${name_${shell}})
      add_custom_command(OUTPUT ${built} DEPENDS ${tool}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/completions/${shell}
        COMMAND ${tool} --completion ${shell} > ${built} VERBATIM)
      list(APPEND scripts ${built})
      install(FILES ${built} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder_${shell}} COMPONENT tools)
    endforeach()
  endforeach()
  add_custom_target(completions ALL DEPENDS ${scripts})
endfunction()
