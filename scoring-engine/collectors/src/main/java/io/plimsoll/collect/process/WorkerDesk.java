package io.plimsoll.collect.process;

import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.process.Inquiry.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the collectors ask of the worker: they have no way to the database themselves. */
final class WorkerDesk {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerDesk.class);

  private final MailMemory memory;

  WorkerDesk(MailMemory memory) {
    this.memory = memory;
  }

  Reply reply(Inquiry inquiry) {
    try {
      return answered(inquiry);
    } catch (RuntimeException e) {
      LOG.warn("the collectors' {} cannot be answered", inquiry.getClass().getSimpleName(), e);
      return new Reply.Failed(e.getClass().getSimpleName());
    }
  }

  private Reply answered(Inquiry inquiry) {
    return switch (inquiry) {
      case Inquiry.Recalls(var host) -> new Reply.Recalled(memory.recall(host));
      case Inquiry.Keeps(var host, var sight, var until) -> {
        memory.keep(host, sight, until);
        yield new Reply.Done();
      }
      case Inquiry.Releases(var host) -> {
        memory.release(host);
        yield new Reply.Done();
      }
    };
  }
}
