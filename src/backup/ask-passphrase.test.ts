import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { askPassphrase } from './ask-passphrase.ts';

/** A terminal where somebody types. */
class Terminal extends EventEmitter {
	isTTY = true;
	raw: boolean[] = [];
	setRawMode(raw: boolean) {
		this.raw.push(raw);
		return this as never;
	}
	resume = () => this as never;
	pause = () => this as never;
	type(...keys: string[]) {
		for (const key of keys) this.emit('data', Buffer.from(key));
	}
}

function ask(...keys: string[]) {
	const terminal = new Terminal();
	const shown: string[] = [];
	const answer = askPassphrase('Phrase : ', terminal as never, (text) => shown.push(text));
	terminal.type(...keys);
	return answer.then((typed) => ({ typed, shown: shown.join(''), terminal }));
}

test('what is typed is taken, and never shown', async () => {
	const { typed, shown, terminal } = await ask('cheval é', 'x', '\u007f', '!\r');
	expect([typed, shown]).toEqual(['cheval é!', 'Phrase : \n']);
	expect([terminal.raw, terminal.listenerCount('data')]).toEqual([[true, false], 0]);
});

test('nothing typed, or Ctrl+C, is no passphrase, and the terminal is given back', async () => {
	for (const key of ['\r', 'cheval\u0003']) {
		const { typed, terminal } = await ask(key);
		expect([typed, terminal.raw]).toEqual([null, [true, false]]);
	}
});

test('without a terminal nobody is asked', async () => {
	const terminal = new Terminal();
	terminal.isTTY = false;
	expect(await askPassphrase('Phrase : ', terminal as never)).toBeNull();
	expect(terminal.raw).toEqual([]);
});
