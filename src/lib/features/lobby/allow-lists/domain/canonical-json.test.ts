import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('the same thing is written the same way, whatever the order it was said in', () => {
	const said = { b: [1, 'é', null], a: { z: true, y: 'un "mot"' } };
	const again = { a: { y: 'un "mot"', z: true }, b: [1, 'é', null] };
	expect(canonicalJson(said)).toBe('{"a":{"y":"un \\"mot\\"","z":true},"b":[1,"é",null]}');
	expect(canonicalJson(again)).toBe(canonicalJson(said));
	expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
});
