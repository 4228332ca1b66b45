package io.plimsoll.api.rest.rescoring;

import io.plimsoll.api.rest.http.StrictJson;
import io.plimsoll.api.usecase.rescoring.ReadRescoringJobs;
import io.plimsoll.api.usecase.rescoring.RescoringResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job's results as lines, read piece by piece while they are sent: a book need not fit in memory.
 */
@Component
class ResultLines {
  private static final int PIECE = 500;
  private static final JsonMapper JSON = StrictJson.mapper();

  private final ReadRescoringJobs read;

  ResultLines(ReadRescoringJobs read) {
    this.read = read;
  }

  Resource of(UUID jobId) {
    return new InputStreamResource(new Lines(jobId));
  }

  private final class Lines extends InputStream {
    private final UUID jobId;
    private InputStream piece = InputStream.nullInputStream();
    private @Nullable UUID last;
    private boolean atEnd;

    Lines(UUID jobId) {
      this.jobId = jobId;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = piece.read(target, offset, length);
      while (count < 0 && !atEnd) {
        piece = next();
        count = piece.read(target, offset, length);
      }
      return count;
    }

    private InputStream next() {
      List<RescoringResult> results = read.results(jobId, last, PIECE);
      atEnd = results.size() < PIECE;
      last = results.isEmpty() ? last : results.getLast().applicantId();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (RescoringResult result : results) {
        bytes.writeBytes(JSON.writeValueAsBytes(RescoringWire.of(result)));
        bytes.write('\n');
      }
      return new ByteArrayInputStream(bytes.toByteArray());
    }
  }
}
