// A process of its own that migrates a database and says what it did, as JSON.
import { migrate, readMigrations } from '../../src/lib/platform/database/migrate.ts';

const result = await migrate(process.argv[2]!, await readMigrations());
process.stdout.write(JSON.stringify(result));
