# corona_embed(reference municipalities.csv): the text of lib/reference/municipalities.csv, compiled in
# as `corona::embedded::municipalities` of "reference/embedded.hpp".
function(corona_embed folder)
  set(declarations "")
  set(definitions "")
  foreach(file ${ARGN})
    set(path ${PROJECT_SOURCE_DIR}/lib/${folder}/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    get_filename_component(name ${file} NAME_WLE)
    string(MAKE_C_IDENTIFIER ${name} name)
    file(READ ${path} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND declarations "extern const std::string_view ${name};\n")
    string(APPEND definitions "constexpr char ${name}_bytes[] = {${bytes}};\n"
      "const std::string_view ${name}{${name}_bytes, sizeof ${name}_bytes};\n")
  endforeach()
  set(out ${PROJECT_BINARY_DIR}/embedded/${folder})
  file(CONFIGURE OUTPUT ${out}/embedded.hpp CONTENT
    "#pragma once\n#include <string_view>\nnamespace corona::embedded {\n${declarations}}\n" @ONLY)
  file(CONFIGURE OUTPUT ${out}/embedded.cpp CONTENT
    "#include \"${folder}/embedded.hpp\"\nnamespace corona::embedded {\n${definitions}}\n" @ONLY)
  target_sources(corona-lib-${folder} PRIVATE ${out}/embedded.cpp)
  target_include_directories(corona-lib-${folder} PRIVATE ${PROJECT_BINARY_DIR}/embedded)
endfunction()
