package org.rolescope.ui.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A crew whose threads do not keep the program alive. */
final class DaemonCrew implements Crew {
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final ExecutorService service;

  DaemonCrew(int size) {
    service = Executors.newFixedThreadPool(size, this::thread);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "rolescope-crew");
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  @Override
  public void execute(Runnable work) {
    service.execute(work);
  }

  @Override
  public void interrupt() {
    threads.forEach(Thread::interrupt);
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
