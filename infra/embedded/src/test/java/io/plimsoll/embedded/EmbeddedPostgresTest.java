package io.plimsoll.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path directory;

  @Test
  void keptInWhenStartedThenWritesAreDurable() throws SQLException {
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0)) {
      assertThat(query(postgres, "show fsync")).isEqualTo("on");
      assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(query(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void startWhenKilledThenCommittedRowsAreThereOnTheSamePort() throws SQLException {
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0)) {
      int port = postgres.port();
      execute(postgres, "create table kept as select 42 as answer");
      postgres.kill();
      assertThat(postgres.isRunning()).isFalse();
      assertThat(directory.resolve("data/postmaster.pid")).exists();

      postgres.start();

      assertThat(postgres.port()).isEqualTo(port);
      assertThat(query(postgres, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void keptInWhenPidFileNamesAnotherLivingProcessThenStarts() throws Exception {
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0)) {
      postgres.kill();
      Path pidFile = directory.resolve("data/postmaster.pid");
      String noted = Files.readString(pidFile);
      Files.writeString(
          pidFile, ProcessHandle.current().pid() + noted.substring(noted.indexOf('\n')));

      postgres.start();

      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void startWhenPidFileNamesAStrangerAndAnOrphanWorksHereThenTheStrangerIsLeftAlone()
      throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0)) {
      postgres.kill();
      Path data = directory.resolve("data");
      Path pidFile = data.resolve("postmaster.pid");
      String noted = Files.readString(pidFile);
      Files.writeString(pidFile, stranger.pid() + noted.substring(noted.indexOf('\n')));
      // Stands for a child of the killed postmaster that takes its time to notice.
      Process orphan = new ProcessBuilder("sleep", "2").directory(data.toFile()).start();

      postgres.start();

      assertThat(orphan.isAlive()).isFalse();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void keptInWhenServiceWasKilledThenItsServerIsEndedAndItsDataTakenOver() throws Exception {
    try (var service = HoldingService.start("postgres", directory)) {
      assertThatThrownBy(() -> EmbeddedPostgres.keptIn(directory, 0))
          .hasMessageContaining("in use by process " + service.pid());
      service.kill();
      assertThat(service.server().isAlive()).isTrue();

      try (var postgres = EmbeddedPostgres.keptIn(directory, 0)) {
        assertThat(service.server().onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(query(postgres, "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void keptInWhenPortIsGivenThenListensThereAndMayChangeIt() throws SQLException {
    int first = LoopbackPort.free();
    try (var postgres = EmbeddedPostgres.keptIn(directory, first)) {
      assertThat(postgres.port()).isEqualTo(first);
    }
    int second = LoopbackPort.free();
    try (var postgres = EmbeddedPostgres.keptIn(directory, second)) {
      assertThat(query(postgres, "show port")).isEqualTo(String.valueOf(second));
    }
  }

  @Test
  void keptInWhenDirectoryIsInUseThenSaysByWhom() {
    try (var _ = EmbeddedPostgres.keptIn(directory, 0)) {
      assertThatThrownBy(() -> EmbeddedPostgres.keptIn(directory, 0))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void keptInWhenPortIsTakenThenShowsTheServersOwnWords() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedPostgres.keptIn(directory, taken.getLocalPort()))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("Address already in use");
    }
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0)) {
      assertThat(postgres.isRunning()).isTrue();
    }
  }

  @Test
  void connectWhenPasswordIsWrongThenRefused() {
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void closeWhenThrowAwayThenNothingIsLeft() throws SQLException {
    var postgres = EmbeddedPostgres.throwAway();
    Path root = postgres.directory().root();
    assertThat(query(postgres, "show fsync")).isEqualTo("off");
    ProcessHandle process = ProcessHandle.of(postgres.pid()).orElseThrow();

    postgres.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(root).doesNotExist();
  }

  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres)) {
      connection.createStatement().execute(sql);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("postgres"), postgres.username(), postgres.password());
  }
}
