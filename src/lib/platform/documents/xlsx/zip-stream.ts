import { Zip, ZipDeflate } from 'fflate';

/**
 * The day every part says it was written: the first that a zip can say. The library reads the
 * machine's own hour, so noon of that machine is the same bytes everywhere.
 */
const firstDay = () => new Date(1980, 0, 1, 12);
/** Beyond, the time doubles and the file hardly shrinks. */
const LEVEL = 6;

const encoder = new TextEncoder();

/** An archive that gives its bytes away while its parts are still being written, one at a time. */
export class ZipStream {
	#ready: Uint8Array[] = [];
	readonly #zip = new Zip((error, bytes) => {
		if (error) throw error;
		if (bytes.length > 0) this.#ready.push(bytes);
	});

	/** Begins a part, once the one before is whole; the pieces of text follow, then `end`. */
	part(name: string): { write(xml: string): void; end(): void } {
		const file = new ZipDeflate(name, { level: LEVEL });
		file.mtime = firstDay();
		this.#zip.add(file);
		return {
			write: (xml) => file.push(encoder.encode(xml), false),
			end: () => file.push(new Uint8Array(0), true)
		};
	}

	/** A part whose text is known already. */
	whole(name: string, xml: string): void {
		const part = this.part(name);
		part.write(xml);
		part.end();
	}

	/** Nothing follows: the directory of the archive is written. */
	end(): void {
		this.#zip.end();
	}

	/** The bytes ready since the last time, in one piece; nothing when there are none. */
	*taken(): Generator<Uint8Array> {
		const ready = this.#ready;
		this.#ready = [];
		if (ready.length > 0) yield Buffer.concat(ready);
	}
}
