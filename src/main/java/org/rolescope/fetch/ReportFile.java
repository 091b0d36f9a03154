package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport.State;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@link Fetch#REPORT} as things are: what is in the folder of which account, and what lacks
 * of which there is no file that could say so. It is written anew whenever an account ends, so that
 * it is true however the program ends; a reading that is gone on with begins with what it said
 * before.
 */
final class ReportFile implements FetchProgress {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCOUNTS = "FetchReport";
  private static final String LACKS = "Lacks";

  /** How AWS says that there is nothing of the kind. */
  private static final String NO_ORGANIZATION = "AWSOrganizationsNotInUseException";

  private static final Lack STOPPED =
      new Lack("", "reading was stopped", "read the rest, and keep what is there (--resume)");

  private final FetchRequest request;
  private final FetchProgress heard;
  private final Map<String, Entry> entries = new TreeMap<>();
  private @Nullable IOException failure;

  /** What is known of one account. */
  private record Entry(String state, List<Lack> lacks) {}

  /**
   * @param heard is told everything, too
   */
  ReportFile(FetchRequest request, FetchProgress heard) {
    this.request = request;
    this.heard = heard;
    if (request.resume() && Files.exists(file())) {
      read();
      // These are asked for again.
      request.profiles().forEach(profile -> entries.remove(Fetch.label(profile)));
      if (request.profiles().isEmpty()) {
        entries.remove(Fetch.label(null));
      }
    }
  }

  private Path file() {
    return request.out().resolve(Fetch.REPORT);
  }

  private void read() {
    try {
      for (JsonNode entry : JSON.readTree(file().toFile()).path(ACCOUNTS)) {
        List<Lack> lacks = new ArrayList<>();
        for (JsonNode lack : entry.path(LACKS)) {
          lacks.add(
              new Lack(
                  lack.path("Action").asString(""),
                  lack.path("Why").asString(""),
                  lack.path("Cure").asString("")));
        }
        entries.put(
            entry.path("Account").asString(""), new Entry(entry.path("State").asString(""), lacks));
      }
    } catch (JacksonException broken) {
      // Somebody else wrote it: what is asked now is all that is known.
      entries.clear();
    }
  }

  @Override
  public void at(String account, String doing) {
    begin(List.of(account));
    heard.at(account, doing);
  }

  @Override
  public void begins(Map<String, String> accounts) {
    begin(accounts.keySet());
    heard.begins(accounts);
  }

  /** Until more is known, it was stopped. */
  private synchronized void begin(Iterable<String> accounts) {
    boolean fresh = false;
    for (String account : accounts) {
      Entry begun = new Entry(State.CANCELLED.name(), List.of(STOPPED));
      fresh |= !account.isEmpty() && entries.putIfAbsent(account, begun) == null;
    }
    if (fresh) {
      write();
    }
  }

  @Override
  public void ended(AccountReport report) {
    note(report);
    heard.ended(report);
  }

  private synchronized void note(AccountReport report) {
    Map<String, Lack> lacks = new TreeMap<>();
    Entry before = entries.get(report.account());
    if (before != null) {
      before.lacks().stream()
          .filter(lack -> stillLacks(report, lack))
          .forEach(lack -> lacks.put(lack.action(), lack));
    }
    report.lacks().stream()
        .filter(lack -> !lack.inFile())
        .forEach(lack -> lacks.put(lack.action(), lack));
    if (report.state() == State.CANCELLED) {
      lacks.put("", STOPPED);
    }
    entries.put(report.account(), new Entry(state(report), List.copyOf(lacks.values())));
    write();
  }

  /** Where an account could not be looked into to its end, what lacked before may lack still. */
  private boolean stillLacks(AccountReport report, Lack lack) {
    boolean open = report.state() == State.FAILED || report.state() == State.CANCELLED;
    return open
        && AccountFetch.hasFile(lack.action())
        && !AccountFetch.isThere(report.account(), lack.action(), request);
  }

  private static String state(AccountReport report) {
    boolean none = report.lacks().stream().anyMatch(lack -> lack.why().startsWith(NO_ORGANIZATION));
    return switch (report.state()) {
      case READ, KEPT -> State.READ.name();
      case FAILED -> none ? "NONE" : State.FAILED.name();
      case PARTLY, CANCELLED -> report.state().name();
    };
  }

  private void write() {
    try {
      WholeFile.writePrivate(
          file(),
          out -> {
            // A person may read it, and is led to a line of it.
            try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
              write(json);
            }
          });
      failure = null;
    } catch (IOException refused) {
      failure = refused;
    } catch (JacksonException refused) {
      failure = new IOException(refused.getOriginalMessage());
    }
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeName(ACCOUNTS);
    json.writeStartArray();
    entries.forEach(
        (account, entry) -> {
          json.writeStartObject();
          json.writeStringProperty("Account", account);
          json.writeStringProperty("State", entry.state());
          Resume.write(LACKS, entry.lacks(), json);
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * To be asked last.
   *
   * @throws IOException if what was said last could not be written
   */
  synchronized void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void breaksOffWith(Runnable breakOff) {
    heard.breaksOffWith(breakOff);
  }

  @Override
  public boolean cancelled() {
    return heard.cancelled();
  }
}
