package org.rolescope.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.RecognisedFile;
import org.rolescope.app.Recognition;
import org.rolescope.iam.Owners;
import org.rolescope.ui.Words;

/** The recognition sheet: what each file is, before anything of it is opened, and which to open. */
public final class RecognitionViewModel {
  /** What the sheet offers to do. */
  public enum Offer {
    /** Nothing is open yet. */
    OPEN,
    /** Something is open: add to it, replace it, or compare with it. */
    ADD_OR_REPLACE,
    /** These are open: choose others of them. */
    OPEN_AGAIN
  }

  /** What is done with what was chosen. */
  public enum Purpose {
    /** It is opened, in the place of what is open. */
    OPEN,
    /** It is added to what is open. */
    ADD,
    /** What is open is held against it: these are earlier exports. */
    COMPARE
  }

  /** Does what was chosen. */
  interface Opening {
    void open(Recognition chosen, Purpose purpose);
  }

  private final Opening opening;
  private final ObservableList<FileLine> lines = FXCollections.observableArrayList();
  private final Set<String> leftOut = new TreeSet<>();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(Offer.OPEN);
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper stopped = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Recognition> chosen =
      new ReadOnlyObjectWrapper<>(Recognition.NOTHING);
  private boolean othersShown;

  RecognitionViewModel(Opening opening) {
    this.opening = opening;
  }

  /** Shows what was recognised. */
  void show(Recognition recognised, Offer what) {
    offer.set(what);
    leftOut.clear();
    leftOut.addAll(recognised.leftOut());
    chosen.set(recognised);
    othersShown = false;
    stopped.set(
        recognised.stopped()
            ? Words.of("sheet.stopped", recognised.filesRead(), recognised.filesFound())
            : "");
    list();
    choose();
    shown.set(true);
  }

  /** What a click on a line's own mark, or Space, does: ticks a file, or unfolds the others. */
  public void press(FileLine line) {
    switch (line.role()) {
      case EXPORT -> toggle(line.path());
      case FOLD -> toggleOthers();
      case OTHER -> {
        // There is nothing in it that could be opened.
      }
    }
  }

  private void toggleOthers() {
    othersShown = !othersShown;
    list();
  }

  private void list() {
    List<RecognisedFile> files = chosen.get().files();
    List<FileLine> all = new ArrayList<>();
    files.stream()
        .filter(RecognisedFile::recognised)
        .map(file -> FileLine.of(file, chosen.get()))
        .forEach(all::add);
    // What could not be read may well be an export: it is not folded away with files that are none.
    files.stream()
        .filter(file -> !file.recognised() && FileLine.failed(file))
        .map(file -> FileLine.of(file, chosen.get()))
        .forEach(all::add);
    List<RecognisedFile> others =
        files.stream().filter(file -> !file.recognised() && !FileLine.failed(file)).toList();
    if (!others.isEmpty()) {
      all.add(FileLine.fold(others.size(), othersShown));
      if (othersShown) {
        others.forEach(file -> all.add(FileLine.of(file, chosen.get())));
      }
    }
    lines.setAll(all);
  }

  private void toggle(String path) {
    if (!leftOut.remove(path)) {
      leftOut.add(path);
    }
    choose();
  }

  /** Takes all in, or, if all are, leaves all out. */
  public void toggleAll() {
    boolean all = leftOut.isEmpty();
    leftOut.clear();
    if (all) {
      exports().forEach(file -> leftOut.add(file.path()));
    }
    choose();
  }

  private List<RecognisedFile> exports() {
    return chosen.get().files().stream().filter(RecognisedFile::recognised).toList();
  }

  /**
   * Tells whose the content of a file is.
   *
   * @param owner ARN of a role, user or group, or an account's number; empty takes it back
   */
  public void tellOwner(String path, String owner) {
    Owners told = chosen.get().owners();
    TreeSet<String> others = new TreeSet<>(told.byFile().keySet());
    others.remove(path);
    Owners next = Owners.NONE;
    for (String other : others) {
      next = next.and(other, told.byFile().getOrDefault(other, ""));
    }
    chosen.set(
        chosen.get().choose(leftOut, owner.isBlank() ? next : next.and(path, owner.strip())));
  }

  /** Whose a file's content is, as it was told; empty if nothing was. */
  public String owner(String path) {
    return chosen.get().owners().of(path).orElse("");
  }

  private void choose() {
    Recognition now = chosen.get().choose(leftOut, chosen.get().owners());
    chosen.set(now);
    Recognition.Counts counts = now.counts();
    long damaged = damaged().filter(line -> isChosen(line.path())).count();
    summary.set(
        Words.of("sheet.summary", counts.files(), counts.accounts(), counts.roles(), damaged));
  }

  /** The line to be read first: of which the owner is not known, else one with an error. */
  Optional<FileLine> wanting() {
    return lines.stream()
        .filter(line -> !line.ownerless().isEmpty())
        .findFirst()
        .or(() -> damaged().findFirst());
  }

  private Stream<FileLine> damaged() {
    return lines.stream().filter(FileLine::error);
  }

  public boolean isChosen(String path) {
    return !leftOut.contains(path);
  }

  /**
   * Opens what is chosen; where something is open, adds to it. Nothing happens if none is chosen.
   */
  public void open() {
    finish(offer.get() == Offer.ADD_OR_REPLACE ? Purpose.ADD : Purpose.OPEN);
  }

  /** Opens what is chosen in the place of what is open. */
  public void replace() {
    finish(Purpose.OPEN);
  }

  /** Holds what is open against what is chosen. */
  public void compare() {
    finish(Purpose.COMPARE);
  }

  /** Whether plans are chosen and nothing else. */
  public boolean isPlan() {
    return chosen.get().isPlan();
  }

  /** Whether holding them against what is open is what is meant first: a plan changes what is. */
  public boolean comparesFirst() {
    return offer.get() == Offer.ADD_OR_REPLACE && isPlan();
  }

  /** What Enter does. */
  public void press() {
    if (comparesFirst()) {
      compare();
    } else {
      open();
    }
  }

  private void finish(Purpose purpose) {
    if (filesChosen() > 0) {
      shown.set(false);
      opening.open(chosen.get(), purpose);
    }
  }

  /** How many exports are chosen. */
  public int filesChosen() {
    return chosen.get().counts().files();
  }

  /** Whether no export is left out. */
  public boolean allChosen() {
    return leftOut.isEmpty();
  }

  /** Opens nothing. */
  public void cancel() {
    shown.set(false);
  }

  /**
   * Exports first, then what could not be read; below them files that are none, folded at first.
   */
  public ObservableList<FileLine> lines() {
    return lines;
  }

  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Offer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** How many files, accounts and roles are chosen, in words. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** That reading was stopped, and where; empty if it was not. */
  public ReadOnlyStringProperty stoppedProperty() {
    return stopped.getReadOnlyProperty();
  }

  /** Changes with every tick. */
  public ReadOnlyObjectProperty<Recognition> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }
}
