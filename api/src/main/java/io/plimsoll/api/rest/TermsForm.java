package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.MergePatch;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.quota.Plan;
import io.plimsoll.tenant.quota.Quotas;
import io.plimsoll.tenant.tenant.TenantTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The contract's {@code TenantPatch}: what a patch of a tenant may touch. */
record TermsForm(@Nullable String name, @Nullable String plan, @Nullable QuotasForm quotas) {

  /** Quotas as the contract names them. */
  record QuotasForm(int requestsPerMinute, int maxApplicants, int scansPerDay) {
    static QuotasForm of(Quotas quotas) {
      return new QuotasForm(quotas.requestsPerMinute(), quotas.applicants(), quotas.scansPerDay());
    }

    Quotas quotas() {
      return new Quotas(requestsPerMinute, maxApplicants, scansPerDay);
    }
  }

  private static TermsForm of(TenantTerms terms) {
    return new TermsForm(terms.name(), Codes.code(terms.plan()), QuotasForm.of(terms.quotas()));
  }

  /** Another plan brings its own quotas, unless the patch names some. */
  static TenantTerms patched(TenantTerms terms, MergePatch patches, ObjectNode patch) {
    TermsForm form = patches.apply(patch, of(terms), TermsForm.class);
    Plan plan = form.plan() == null ? terms.plan() : Codes.require(Plan.class, "plan", form.plan());
    boolean planQuotas = plan != terms.plan() && !patch.has("quotas") || form.quotas() == null;
    return new TenantTerms(
        Objects.requireNonNullElse(form.name(), ""),
        terms.kind(),
        plan,
        planQuotas ? plan.quotas() : Objects.requireNonNull(form.quotas()).quotas(),
        terms.dataRegion(),
        terms.defaultCurrency());
  }
}
