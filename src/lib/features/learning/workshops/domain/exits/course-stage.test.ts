import { expect, test } from 'vitest';
import { courseStage } from './course-stage.ts';

const seance = (day: string, cancelled = false) => ({ day, cancelled });
const COURSE = [seance('2026-11-10'), seance('2026-11-17'), seance('2026-11-24')];

test('a course is ahead until its first day, ends on its last one, and is over a month later', () => {
	expect(courseStage(COURSE, '2026-11-09')).toBe('ahead');
	expect(courseStage(COURSE, '2026-11-10')).toBe('running');
	expect(courseStage(COURSE, '2026-11-23')).toBe('running');
	expect(courseStage(COURSE, '2026-11-24')).toBe('ending');
	expect(courseStage(COURSE, '2026-12-24')).toBe('ending');
	expect(courseStage(COURSE, '2026-12-25')).toBe('over');
	expect(courseStage(COURSE, '2027-03-01')).toBe('over');
});

test('a cancelled séance is not waited for', () => {
	const cut = [seance('2026-11-10'), seance('2026-11-24', true)];
	expect(courseStage(cut, '2026-11-10')).toBe('ending');
	expect(courseStage([seance('2026-11-10', true)], '2026-11-24')).toBe('ahead');
	expect(courseStage([], '2026-11-24')).toBe('ahead');
});
