# For each data set, serial interval and window: EpiEstim's mean and quantiles beside ours.
suppressMessages(library(EpiEstim))

ours <- function(counts, window, mean_si, std_si) {
  daily <- tempfile(fileext = ".csv")
  days <- as.Date("2020-01-01") + seq_along(counts) - 1
  write.csv(data.frame(date = days, region_code = "A", metric = "cases", new = counts), daily,
            row.names = FALSE, quote = FALSE)
  command <- paste("corona-trend -q --with r --r-min-count 0 --window", window, "--si-mean", mean_si,
                   "--si-sd", std_si, daily)
  read.csv(pipe(command))
}

theirs <- function(counts, window, mean_si, std_si) {
  ends <- seq(window + 1, length(counts))  # EpiEstim's windows start on day 2 at the earliest
  config <- make_config(mean_si = mean_si, std_si = std_si, t_start = ends - window + 1, t_end = ends)
  suppressWarnings(suppressMessages(
    estimate_R(data.frame(I = counts), method = "parametric_si", config = config)))$R
}

data(Flu2009); data(Measles1861); data(SARS2003); data(Smallpox1972); data(Flu1918)
sets <- list(Flu2009 = Flu2009$incidence$I, Flu1918 = Flu1918$incidence,
             Measles1861 = Measles1861$incidence, SARS2003 = SARS2003$incidence,
             Smallpox1972 = Smallpox1972$incidence,
             quiet = c(5, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 0, 4, 9, 0, 0, 12, 30, 28, 41, 0, 77))
compared <- 0
for (name in names(sets)) for (window in c(5, 7)) for (si in list(c(4, 2), c(2.6, 1.5), c(8.4, 3.8))) {
  expected <- theirs(sets[[name]], window, si[1], si[2])
  rows <- expected$t_end[expected$t_end >= si[1]]
  got <- ours(sets[[name]], window, si[1], si[2])[rows, ]
  expected <- expected[expected$t_end >= si[1], ]
  difference <- max(abs(got$r - expected$`Mean(R)`),
                    abs(got$r_low - expected$`Quantile.0.025(R)`),
                    abs(got$r_high - expected$`Quantile.0.975(R)`))
  if (is.na(difference) || difference > 1e-6) {
    stop(sprintf("%s, window %d, serial interval %g (%g): differs by %g", name, window, si[1], si[2],
                 difference))
  }
  compared <- compared + length(rows)
}
cat(compared, "estimates agree to 1e-6\n")
