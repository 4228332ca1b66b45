package io.plimsoll.api.rest.whatif;

import io.plimsoll.api.rest.spec.WhatIfApi;
import io.plimsoll.api.rest.wire.AskWhatIf;
import io.plimsoll.api.rest.wire.WhatIf;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WhatIfController implements WhatIfApi {
  private final io.plimsoll.api.usecase.whatif.AskWhatIf ask;
  private final WhatIfWire wire;

  WhatIfController(io.plimsoll.api.usecase.whatif.AskWhatIf ask, WhatIfWire wire) {
    this.ask = ask;
    this.wire = wire;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<WhatIf> askWhatIf(UUID applicantId, AskWhatIf request) {
    return ResponseEntity.ok(wire.of(ask.ask(applicantId, SuppositionWire.of(request))));
  }
}
