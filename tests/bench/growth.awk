# growth.awk -v picture=FILE results.csv: prints how time grows with rows, as the slope of the logarithms (1 where twice
# the rows take twice the time), by least squares, and draws it.
BEGIN { FS = "," }
$1 !~ /^growth-/ { next }
{
  of = $1
  sub(/^growth-/, "", of)
  key = $4 " " of
  if (!(key in n)) names[++series] = key
  i = ++n[key]
  x[key, i] = log($3) / log(10)
  y[key, i] = log($5) / log(10)
  if (!points++) { left = right = x[key, i]; low = high = y[key, i] }
  left = min(left, x[key, i]); right = max(right, x[key, i])
  low = min(low, y[key, i]); high = max(high, y[key, i])
}
END {
  if (!points) exit
  title["diff"] = "corona-diff"; title["pipe"] = "corona-diff | corona-rank"
  left = down(left); right = -down(-right); low = down(low); high = -down(-high)
  text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"680\" height=\"420\" viewBox=\"0 0 680 420\" " \
    "font-family=\"sans-serif\" font-size=\"13\" fill=\"#222\">\n" \
    "<title>Time against rows</title>\n<rect width=\"680\" height=\"420\" fill=\"#fff\"/>\n" \
    "<text x=\"16\" y=\"22\">seconds</text><text x=\"610\" y=\"414\" text-anchor=\"end\">rows</text>\n"
  for (i = left; i <= right; i++)
    text = text line(across(i), up(low), across(i), up(high)) label(across(i), up(low) + 18, "middle", power(i))
  for (i = low; i <= high; i++)
    text = text line(across(left), up(i), across(right), up(i)) label(across(left) - 8, up(i) + 4, "end", power(i))
  for (s = 1; s <= series; s++) draw(names[s], s)
  print text "</svg>" >picture
}
function draw(key, s,   i, parts, mark, path, mean_x, mean_y, over, under, slope) {
  split(key, parts, " ")
  for (i = 1; i <= n[key]; i++) { mean_x += x[key, i] / n[key]; mean_y += y[key, i] / n[key] }
  for (i = 1; i <= n[key]; i++) {
    over += (x[key, i] - mean_x) * (y[key, i] - mean_y)
    under += (x[key, i] - mean_x) ^ 2
  }
  slope = under ? over / under : 0
  printf "growth of %s with %s: slope %.3f over %d sizes\n", title[parts[1]], parts[2], slope, n[key]
  mark = parts[1] == "diff" ? "#0b6bb0" : "#b3470b"
  for (i = 1; i <= n[key]; i++) {
    path = path (i > 1 ? " " : "") sprintf("%.1f,%.1f", across(x[key, i]), up(y[key, i]))
    text = text point(across(x[key, i]), up(y[key, i]), mark, parts[2])
  }
  text = text "<polyline points=\"" path "\" fill=\"none\" stroke=\"" mark "\"/>\n" \
    point(84, 36 + 20 * s, mark, parts[2]) \
    label(96, 40 + 20 * s, "start", sprintf("%s, more %s: slope %.2f", title[parts[1]], parts[2], slope))
}
function point(at, height, mark, of) {
  if (of == "days") return sprintf("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>\n", at, height, mark)
  return sprintf("<path d=\"M%.1f %.1fh8v8h-8z\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"1.5\"/>\n", at - 4,
    height - 4, mark)
}
function line(x1, y1, x2, y2) {
  return sprintf("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\"/>\n", x1, y1, x2, y2)
}
function label(at, height, anchor, words) {
  return sprintf("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"#fff\" " \
    "stroke-width=\"6\">%s</text>\n", at, height, anchor, words)
}
function power(i) { return i < 0 ? sprintf("%.*f", -i, 10 ^ i) : i < 6 ? 10 ^ i : 10 ^ (i - 6) " million" }
function across(value) { return 70 + 540 * (value - left) / (right - left) }
function up(value) { return 380 - 340 * (value - low) / (high - low) }
function down(value) { return int(value) - (int(value) > value) }
function min(a, b) { return a < b ? a : b }
function max(a, b) { return a > b ? a : b }
