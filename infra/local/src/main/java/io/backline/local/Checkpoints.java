package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** Up to which record one function has handled each shard of a stream. */
final class Checkpoints {
  private final Optional<Path> file;
  private final Map<String, String> handled = new ConcurrentHashMap<>();

  private Checkpoints(Optional<Path> file) {
    this.file = file;
  }

  /** Known as long as this process runs. */
  static Checkpoints inMemory() {
    return new Checkpoints(Optional.empty());
  }

  /** Known to the next process as well, by a file. */
  static Checkpoints in(Path file) throws IOException {
    Checkpoints checkpoints = new Checkpoints(Optional.of(file));
    if (Files.exists(file)) {
      for (Map.Entry<String, JsonNode> shard : Json.read(Files.readString(file)).properties()) {
        checkpoints.handled.put(shard.getKey(), shard.getValue().asText());
      }
    } else {
      Files.createDirectories(file.getParent());
    }
    return checkpoints;
  }

  /** Where to begin with a shard of which nothing was handled. */
  ShardIteratorType beginning() {
    return file.isPresent() ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST;
  }

  /** The last record that was handled. */
  Optional<String> find(String shardId) {
    return Optional.ofNullable(handled.get(shardId));
  }

  synchronized void note(String shardId, String sequenceNumber) {
    handled.put(shardId, sequenceNumber);
    file.ifPresent(this::write);
  }

  /** Forgets the shards that are gone. */
  synchronized void keepOnly(Set<String> shardIds) {
    handled.keySet().retainAll(shardIds);
  }

  private void write(Path target) {
    try {
      Path next = target.resolveSibling(target.getFileName() + ".next");
      // Not by a channel: whoever stops interrupts this thread, which would close it.
      try (OutputStream out = new FileOutputStream(next.toFile())) {
        out.write(Json.bytes(Json.tree(handled)));
      }
      // A kill leaves the one or the other, never a half.
      Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
