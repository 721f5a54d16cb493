import { expect, test } from 'vitest';
import { ownerUrl, settingsText } from './settings.ts';

test('data are written to the disk, except in tests', () => {
	expect(settingsText(5000, false)).not.toMatch(/fsync|synchronous_commit|full_page_writes/);
	expect(settingsText(5000, true)).toContain("fsync = 'off'");
});

test('the log is told to keep what was typed out', () => {
	const text = settingsText(5000, false);
	for (const line of [
		"log_statement = 'none'",
		"log_min_error_statement = 'panic'",
		"log_error_verbosity = 'terse'",
		"log_parameter_max_length = '0'",
		"log_parameter_max_length_on_error = '0'"
	]) {
		expect(text).toContain(line);
	}
});

test('a password of any characters stays one password in the address', () => {
	const password = 'a/b@c:d?e#é';
	expect(decodeURIComponent(new URL(ownerUrl(5000, password)).password)).toBe(password);
});
