package org.rolescope.ui.live;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.fetch.FetchRequest;
import org.rolescope.ui.Words;

/** What a person says of the accounts to read. It stays as it was while the window is open. */
public final class LiveForm {
  private static final List<String> SCHEMES = List.of("http", "https");

  private final ObservableList<String> profiles = FXCollections.observableArrayList();
  private final BooleanProperty organization = new SimpleBooleanProperty();
  private final StringProperty roleName = new SimpleStringProperty("");
  private final StringProperty externalId = new SimpleStringProperty("");
  private final StringProperty accounts = new SimpleStringProperty("");
  private final StringProperty region = new SimpleStringProperty("");
  private final StringProperty endpoint = new SimpleStringProperty("");
  private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(Path.of(""));
  private final BooleanProperty resume = new SimpleBooleanProperty();
  private final ObservableValue<String> problem;

  LiveForm() {
    problem = Bindings.createStringBinding(this::problem, accounts, endpoint, folder, resume);
  }

  /** Names of the profiles that were chosen, in that order; none for the default credentials. */
  public ObservableList<String> profiles() {
    return profiles;
  }

  /** Whether the organisation is read, too. */
  public BooleanProperty organizationProperty() {
    return organization;
  }

  /** Of the role to step into in other accounts. */
  public StringProperty roleNameProperty() {
    return roleName;
  }

  public StringProperty externalIdProperty() {
    return externalId;
  }

  /** Ids with anything between them; empty for all accounts. */
  public StringProperty accountsProperty() {
    return accounts;
  }

  public StringProperty regionProperty() {
    return region;
  }

  public StringProperty endpointProperty() {
    return endpoint;
  }

  /** Where the files go. */
  public ObjectProperty<Path> folderProperty() {
    return folder;
  }

  /** Whether what is in the folder already is not read again. */
  public BooleanProperty resumeProperty() {
    return resume;
  }

  /** What stands in the way of reading; empty if nothing does. */
  public ObservableValue<String> problemProperty() {
    return problem;
  }

  private String problem() {
    for (String account : accountIds()) {
      if (!FetchRequest.isAccount(account)) {
        return Words.of("live.problem.account", account);
      }
    }
    String address = endpoint.get().strip();
    if (!address.isEmpty() && address(address).isEmpty()) {
      return Words.of("live.problem.endpoint");
    }
    return request(false).mixes() ? Words.of("live.problem.mixes", folder.get()) : "";
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text))
          .filter(uri -> uri.getHost() != null && SCHEMES.contains(uri.getScheme()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private List<String> accountIds() {
    return Arrays.stream(accounts.get().split("[\\s,;]+", -1))
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * What is to be read.
   *
   * @param again whether what is in the folder already is kept, whatever was said
   */
  FetchRequest request(boolean again) {
    return new FetchRequest(
        new ArrayList<>(profiles),
        organization.get(),
        roleName.get().strip(),
        said(externalId),
        accountIds(),
        said(region),
        said(endpoint).flatMap(LiveForm::address),
        again || resume.get(),
        folder.get());
  }

  private static Optional<String> said(StringProperty text) {
    return Optional.of(text.get().strip()).filter(words -> !words.isEmpty());
  }
}
