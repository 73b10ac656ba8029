# Debian's zsh looks elsewhere than others for what packages bring.
set(CORONA_ZSH_FOLDER zsh/site-functions CACHE STRING "Where zsh looks for completions, below the share folder")

add_custom_target(completions ALL)

# The files by which bash, zsh and fish complete a tool. The target prints them, and they are installed where the shells
# look.
function(corona_completions tool target)
  set(scripts "")
  foreach(shell bash zsh fish)
    set(name_bash ${tool})
    set(name_zsh _${tool})
    set(name_fish ${tool}.fish)
    set(folder_bash bash-completion/completions)
    set(folder_zsh ${CORONA_ZSH_FOLDER})
    set(folder_fish fish/vendor_completions.d)
    set(built ${PROJECT_BINARY_DIR}/completions/${shell}/${name_${shell}})
    add_custom_command(OUTPUT ${built} DEPENDS ${target}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/completions/${shell}
      COMMAND ${target} --completion ${shell} > ${built} VERBATIM)
    list(APPEND scripts ${built})
    install(FILES ${built} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder_${shell}} COMPONENT tools)
  endforeach()
  add_custom_target(completions-${tool} DEPENDS ${scripts})
  add_dependencies(completions completions-${tool})
endfunction()
