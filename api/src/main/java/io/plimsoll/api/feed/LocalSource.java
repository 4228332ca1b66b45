package io.plimsoll.api.feed;

import io.plimsoll.collect.feed.FeedSize;
import io.plimsoll.collect.feed.LocalDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file, or a directory whose files together are the document. */
record LocalSource(Path path) implements FeedSource {

  @Override
  public String shown() {
    return path.toString();
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public Fetched fetch(@Nullable Kept known, FeedSize size) throws IOException {
    return new Fetched.Document(LocalDocument.bytes(path, size), null, null);
  }
}
