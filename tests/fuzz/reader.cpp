#include "round_trip.hpp"

/// The pipe reader makes records or an Error of any bytes, and the same records of what the writer
/// makes of them.
void corona::fuzz::take(std::string_view bytes) {
  Input in({file_of(bytes)}, Order::any);
  round_trip(in, Order::any);
}
