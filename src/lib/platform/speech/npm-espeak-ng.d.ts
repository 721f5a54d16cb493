/** What we use of the npm package, which says nothing of its types. */
declare module 'espeak-ng' {
	type Program = {
		FS: { readFile(path: string): Uint8Array };
	};
	type Options = {
		/** The words of its command line. */
		arguments: string[];
		/** Given what the program imports, starts it and hands over the instance. */
		instantiateWasm(
			imports: WebAssembly.Imports,
			started: (instance: WebAssembly.Instance) => void
		): object;
		print(line: string): void;
		printErr(line: string): void;
	};
	/** Runs the program once, to its end. */
	export default function espeak(options: Options): Promise<Program>;
}
