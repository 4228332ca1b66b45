package io.plimsoll.api.rest.model;

import io.plimsoll.api.rest.spec.ModelsApi;
import io.plimsoll.api.rest.wire.Model;
import io.plimsoll.api.rest.wire.ModelCard;
import io.plimsoll.api.rest.wire.ModelList;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.tenant.NotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelsController implements ModelsApi {
  private final Models models;

  ModelsController(Models models) {
    this.models = models;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_models:read')")
  public ResponseEntity<ModelList> listModels() {
    return ResponseEntity.ok(
        new ModelList()
            .items(
                models.all().stream()
                    .map(model -> ModelWire.of(model, models.isActive(model)))
                    .toList()));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_models:read')")
  public ResponseEntity<Model> getModel(String modelId) {
    Underwriter model = find(modelId);
    return ResponseEntity.ok(ModelWire.of(model, models.isActive(model)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_models:read')")
  public ResponseEntity<ModelCard> getModelCard(String modelId) {
    return ResponseEntity.ok(ModelWire.card(find(modelId)));
  }

  private Underwriter find(String modelId) {
    return models.find(modelId).orElseThrow(() -> new NotFoundException("model version"));
  }
}
