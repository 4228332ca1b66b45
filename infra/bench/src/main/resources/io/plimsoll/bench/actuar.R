# Computes each case given by a file with actuar's Panjer recursion and times it inside R.
# Rscript actuar.R ROUNDS SECONDS CASE...: reads CASE, writes CASE.out.
# CASE: "poisson MEAN" or "negative binomial SIZE MEAN", then a line for each severity mass.
# CASE.out: CPU seconds of each round on one line, then a line for each point's cdf.
suppressMessages(library(actuar))

arguments <- commandArgs(trailingOnly = TRUE)
rounds <- as.integer(arguments[1])
seconds <- as.numeric(arguments[2])

cpu <- function() sum(proc.time()[1:2])

compute <- function(counts, masses) {
  points <- length(masses)
  common <- list(
    method = "recursive", model.sev = masses, maxit = points - 1, tol = .Machine$double.eps)
  own <- if (counts[1] == "poisson") {
    list(model.freq = "poisson", lambda = as.numeric(counts[2]))
  } else {
    size <- as.numeric(counts[3])
    list(model.freq = "negative binomial", size = size, prob = size / (size + as.numeric(counts[4])))
  }
  suppressWarnings(do.call(aggregateDist, c(common, own)))
}

# Repeats until the clock can tell, as the other side does.
time_of <- function(work) {
  done <- 0
  began <- cpu()
  repeat {
    work()
    done <- done + 1
    took <- cpu() - began
    if (took >= seconds) return(took / done)
  }
}

for (file in arguments[-(1:2)]) {
  lines <- readLines(file)
  counts <- strsplit(lines[1], " ")[[1]]
  masses <- as.numeric(lines[-1])
  work <- function() compute(counts, masses)
  distribution <- work()
  times <- vapply(seq_len(rounds), function(i) time_of(work), 0)
  cdf <- distribution(seq_along(masses) - 1)
  writeLines(
    c(paste(format(times, digits = 9), collapse = " "), format(cdf, digits = 17)),
    paste0(file, ".out"))
}
