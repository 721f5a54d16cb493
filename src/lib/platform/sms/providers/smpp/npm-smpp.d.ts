/** What we use of npm `smpp`, which says nothing of its types: its frames, and the line they travel on. */
declare module 'smpp' {
	import type { EventEmitter } from 'node:events';
	import type { Server, Socket } from 'node:net';

	export type Pdu = {
		readonly command: string;
		readonly command_status: number;
		readonly sequence_number: number;
		readonly isResponse: () => boolean;
		readonly response: (fields?: Fields) => Pdu;
		readonly [field: string]: unknown;
	};
	export type Fields = Readonly<Record<string, string | number | Buffer>>;

	/** Emits `pdu` (one frame), `error`, `close`. */
	export interface Wire extends EventEmitter {
		readonly socket: Socket;
		/** False when the line cannot be written to any more: nothing left. */
		send(pdu: Pdu): boolean;
	}

	type Filtered = { filter?: unknown };
	const smpp: {
		connect(options: { socket: Socket }): Wire;
		createServer(options: { key?: string; cert?: string }, hear: (wire: Wire) => void): Server;
		PDU: new (command: string, fields?: Fields) => Pdu;
		commands: Record<'submit_sm' | 'deliver_sm', { params: Record<string, Filtered> }>;
		tlvs: Record<'message_payload', Filtered>;
	};
	export default smpp;
}
