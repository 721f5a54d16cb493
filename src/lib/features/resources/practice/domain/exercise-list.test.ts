import { expect, test } from 'vitest';
import { exercisesOf, listedExercise } from './exercise-list.ts';

test('a guide leads to its exercises, by their name and title alone', () => {
	expect(exercisesOf('code-par-sms')).toEqual([
		{ id: 'recopier-un-code', title: 'Recopier un code reçu' }
	]);
	expect(exercisesOf('horaires-de-train')).toEqual([]);
});

test('a name that no exercise has finds none', () => {
	expect(listedExercise('payer-une-amende')?.icon).toBe('file');
	expect(listedExercise('../families')).toBeNull();
});
