# The companies of a book: own hosts and shared ones, two providers of mail, own exchangers and none.
# The shares are round numbers of an invented market.

function own(n) { return sprintf("198.19.%d.%d", n / 250, n % 250 + 1) }

# Every fifth company shares a host with others.
function host(n) { return n % 5 ? own(n) : sprintf("198.19.250.%d", n / 5 % hosts + 1) }

function record(name, data) { printf "%s 300 %s\n", name, data }
function text(name, data) { record(name, "TXT \"" data "\"") }

function hosted_mail(name, provider, exchangers,    i, each) {
  split(exchangers, each, " ")
  for (i in each) record(name, "MX 10 " each[i] "." provider ".example.")
  text(name, "v=spf1 include:spf." provider ".example ~all")
}

function own_mail(name, n) {
  record(name, "MX 10 mail." name)
  record("mail." name, "A " own(n))
  text(name, "v=spf1 mx ~all")
}

function no_mail(name) {
  record(name, "MX 0 .")
  text(name, "v=spf1 -all")
}

function mail(name, n) {
  if (n % 10 < 4) hosted_mail(name, "harbour-mail", "mx1 mx2")
  else if (n % 10 < 7) hosted_mail(name, "merlion-mail", "mx")
  else if (n % 10 < 9) own_mail(name, n)
  else no_mail(name)
}

BEGIN {
  split("none quarantine reject", policies, " ")
  for (n = 1; n <= companies; n++) {
    name = sprintf("c%04d", n)
    record(name, "A " host(n))
    record("www." name, "CNAME " name)
    mail(name, n)
    if (n % 4) text("_dmarc." name, "v=DMARC1; p=" policies[n % 4])
    if (n % 3 == 0) record(name, "CAA 0 issue \"bed-authority.example\"")
  }
}
