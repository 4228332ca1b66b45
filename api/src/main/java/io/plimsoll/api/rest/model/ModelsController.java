package io.plimsoll.api.rest.model;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.spec.ModelsApi;
import io.plimsoll.api.rest.wire.ActivateModel;
import io.plimsoll.api.rest.wire.Model;
import io.plimsoll.api.rest.wire.ModelCard;
import io.plimsoll.api.rest.wire.ModelList;
import io.plimsoll.api.rest.wire.ModelParameters;
import io.plimsoll.api.usecase.model.ReadModels;
import io.plimsoll.engine.pmml.PmmlDocument;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelsController implements ModelsApi {
  private static final String READ = "hasAuthority('SCOPE_models:read')";

  private final ReadModels read;
  private final io.plimsoll.api.usecase.model.ActivateModel activate;

  ModelsController(ReadModels read, io.plimsoll.api.usecase.model.ActivateModel activate) {
    this.read = read;
    this.activate = activate;
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<ModelList> listModels() {
    return ResponseEntity.ok(
        new ModelList().items(read.all().stream().map(ModelWire::of).toList()));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Model> getModel(String modelId) {
    return ResponseEntity.ok(ModelWire.of(read.one(modelId)));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<ModelCard> getModelCard(String modelId) {
    return ResponseEntity.ok(ModelWire.card(read.one(modelId).model()));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<ModelParameters> getModelParameters(String modelId) {
    return ResponseEntity.ok(ModelWire.parameters(read.one(modelId).model()));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Resource> getModelPmml(String modelId) {
    byte[] document = PmmlDocument.of(read.one(modelId).model().model());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(new ByteArrayResource(document));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_platform:admin')")
  public ResponseEntity<Model> activateModel(String modelId, ActivateModel request) {
    activate.activate(modelId, request.getEffectiveFrom(), request.getReason(), Callers.current());
    return ResponseEntity.ok(ModelWire.of(read.one(modelId)));
  }
}
