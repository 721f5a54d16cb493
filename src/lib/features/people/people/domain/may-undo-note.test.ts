import { expect, test } from 'vitest';
import { mayUndoNote } from './may-undo-note.ts';

test('a note is taken back by whoever wrote it, or by the direction', () => {
	expect(mayUndoNote({ role: 'animateur', staffId: 'awa' }, 'awa')).toBe(true);
	expect(mayUndoNote({ role: 'direction', staffId: 'lea' }, 'awa')).toBe(true);
	expect(mayUndoNote({ role: 'referent-famille', staffId: 'nour' }, 'awa')).toBe(false);
});

test('a note that nobody signed is not everybody’s', () => {
	expect(mayUndoNote({ role: 'animateur', staffId: null }, null)).toBe(false);
});
