package io.plimsoll.api.jobs;

import io.plimsoll.api.usecase.applicant.LookForProof;
import io.plimsoll.api.usecase.modelreport.RunModelReport;
import io.plimsoll.api.usecase.rescoring.FailRescoringJob;
import io.plimsoll.api.usecase.rescoring.PlanRescoring;
import io.plimsoll.api.usecase.rescoring.RescoreShard;
import io.plimsoll.api.usecase.scan.RunScan;
import io.plimsoll.api.usecase.scan.RunScheduledScan;
import io.plimsoll.api.usecase.work.OnlyInWorkers;
import io.plimsoll.database.Databases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workers, where this process has the role. */
@Configuration(proxyBeanMethods = false)
@OnlyInWorkers
public class JobsConfiguration {

  @Bean
  Workers workers(
      Databases databases,
      @Value("${plimsoll.worker.threads:2}") int threads,
      RunScan scans,
      RunScheduledScan schedules,
      LookForProof proofs,
      PlanRescoring plans,
      RescoreShard shards,
      FailRescoringJob failures,
      RunModelReport reports) {
    return new Workers(
        databases.system(), threads, scans, schedules, proofs, plans, shards, failures, reports);
  }
}
