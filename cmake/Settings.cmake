# How everything of ours is compiled, as one target that all link.

option(CORONA_DEV "Warnings are errors; build with sanitizers" OFF)
option(CORONA_ANYWHERE "The same binaries in whatever folder they are built" OFF)
option(CORONA_STATIC "Tools that need no library of the system: group, diff, trend and rank" OFF)
option(CORONA_FUZZ "Build tests/fuzz, with clang" OFF)
option(CORONA_QUICK_BUILD "Parse the headers that most files begin with once" OFF)

add_library(settings INTERFACE)
add_library(corona::settings ALIAS settings)
target_compile_features(settings INTERFACE cxx_std_20)
target_include_directories(settings INTERFACE ${PROJECT_SOURCE_DIR}/lib)
if(CORONA_ANYWHERE)
  target_compile_options(settings INTERFACE -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
endif()
# No fused multiply-add: the same input gives the same bytes on any machine.
target_compile_options(settings INTERFACE -ffp-contract=off
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual)
# A tool loads only the libraries it calls: starting is most of the time of a small job.
target_link_options(settings INTERFACE -Wl,--as-needed)
if(CORONA_DEV)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(settings INTERFACE -Werror -D_GLIBCXX_ASSERTIONS ${sanitizers})
  target_link_options(settings INTERFACE ${sanitizers})
elseif(CORONA_FUZZ)
  set(sanitizers -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_compile_options(settings INTERFACE -O1 -gline-tables-only -Wno-unknown-warning-option
    -D_GLIBCXX_ASSERTIONS ${sanitizers})
  target_link_options(settings INTERFACE ${sanitizers})
else()
  # What a fault of ours or of a library could do is made hard, as it costs next to nothing.
  target_compile_options(settings INTERFACE
    $<$<CONFIG:Release>:-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection>)
  target_link_options(settings INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()
