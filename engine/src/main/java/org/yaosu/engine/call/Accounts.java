package org.yaosu.engine.call;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts that providers were in service for. One set of them a process and folder: see {@link AccountFile}. Safe for use by several threads. */
final class Accounts {

    private final Optional<Path> folder;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    /** @param folder of the platform's data */
    Accounts(Optional<Path> folder) {
        this.folder = folder;
    }

    Account of(String name) {
        return accounts.computeIfAbsent(name, absent -> new Account(absent, folder, System::currentTimeMillis));
    }

    void close() {
        accounts.values().forEach(Account::close);
    }
}
