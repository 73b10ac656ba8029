#pragma once

// toml++ with its assertions off. Some of them do not hold for every text ("[=]", "a = [}"), and
// the parser refuses such text a step later by itself. NDEBUG would turn them into assumptions of
// the compiler, which is undefined behaviour where they do not hold. TOML_ASSERT is a setting that
// toml++ documents.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")
