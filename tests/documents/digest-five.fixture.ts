// A process of its own that makes the five files of a centre and says their digests, as JSON.
import { createHash } from 'node:crypto';
import { openPool } from '#lib/platform/database/pool.ts';
import { makeFive } from './make-five.fixture.ts';

const [url, id, name, today] = process.argv.slice(2);
const database = openPool(url!);
const five = await makeFive(database, { id: id!, slug: id!, name: name! }, today!);
const digests = Object.entries(five).map(([format, bytes]) => [
	format,
	createHash('sha256').update(bytes).digest('hex')
]);
process.stdout.write(JSON.stringify(Object.fromEntries(digests)));
await database.destroy();
