package org.lingxing.platform.files;

import java.time.InstantSource;

/** Contents in a folder. */
class DiskStoreTest extends ContentStoreContract {

    @Override
    ContentStore store() {
        return new DiskStore(folder.resolve("contents"), InstantSource.system());
    }
}
