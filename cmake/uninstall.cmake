# cmake -P uninstall.cmake MANIFEST: removes the files that MANIFEST lists, below $DESTDIR, and then those folders
# of theirs that are called corona and are empty; others belong to the system.
set(manifest ${CMAKE_ARGV3})
if(NOT EXISTS ${manifest})
  message(FATAL_ERROR "nothing was installed from here: no ${manifest}")
endif()
file(STRINGS ${manifest} files)
set(folders "")
foreach(file ${files})
  file(REMOVE $ENV{DESTDIR}${file})
  while(file MATCHES "/corona(/|$)")
    get_filename_component(file ${file} DIRECTORY)
    list(APPEND folders ${file})
  endwhile()
endforeach()
list(REMOVE_DUPLICATES folders)
list(SORT folders ORDER DESCENDING)  # the deepest first
foreach(folder ${folders})
  if(folder MATCHES "/corona(/|$)")
    execute_process(COMMAND rmdir "$ENV{DESTDIR}${folder}" ERROR_QUIET)  # which removes none that has anything in it
  endif()
endforeach()
file(REMOVE ${manifest})
