package io.plimsoll.demo;

import java.net.URI;

/** The lines that do the same by hand. */
record ByHand(URI address) {

  String text() {
    return """

    The same by hand (client id and secret: POST /v1/clients as the tenant's administrator):
      PLIMSOLL=%s
      TOKEN=$(curl -s -u "$CLIENT_ID:$CLIENT_SECRET" "$PLIMSOLL/oauth2/token" \\
        -d grant_type=client_credentials -d 'scope=applicants:read applicants:write submissions:write scans:read scans:write scores:read scores:write' \\
        | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      call() { curl -s -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" -H 'Content-Type: application/json' "$@"; }
      call "$PLIMSOLL/v1/applicants" -d '{"name":"Merlion Robotics Pte. Ltd.","uen":"201611401H","ssic":{"scheme":"ssic_2020","code":"62011"},"revenue":{"amount":800000000,"currency":"SGD"}}'
      call "$PLIMSOLL/v1/applicants/$APPLICANT/submissions" -d '{"questionnaire":{"id":"sg-sme","version":1}}'
      call -X PATCH -H 'If-Match: "1"' "$PLIMSOLL/v1/submissions/$SUBMISSION/answers" -d '{"answers":{"access.mfa_email":"yes"}}'
      call "$PLIMSOLL/v1/applicants/$APPLICANT/scans" -d '{}'
      call "$PLIMSOLL/v1/applicants/$APPLICANT/scores" -d '{"currency":"SGD"}'
      call "$PLIMSOLL/v1/scores/$SCORE/explanation"
      call -X POST "$PLIMSOLL/v1/scores/$SCORE:verify"
      call "$PLIMSOLL/v1/applicants/$APPLICANT/what-if" -d '{"target":{"kind":"grade","grade":"b"}}'
    """
        .formatted(address);
  }
}
