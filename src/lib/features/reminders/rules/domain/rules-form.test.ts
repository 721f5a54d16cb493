import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { HabitsForm, RuleForm } from './rules-form.ts';

const habits = (budget: string) =>
	v.safeParse(HabitsForm, {
		...{ des: '09:00', jusque: '19:00', alsace: '', parnumero: '2', seuil: '200', budget }
	});
const cents = (budget: string) => {
	const read = habits(budget);
	return read.success ? read.output.budget : read.issues[0].message;
};

test('euros are kept in cents, as people write them', () => {
	expect(['100', '12,50', '12.5', ' 1 000 € ', '0'].map(cents)).toEqual([
		10_000, 1250, 1250, 100_000, 0
	]);
});

test('any sum to the cent is kept to the cent', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10_000_000 }), (sum) => {
			expect(cents((sum / 100).toFixed(2).replace('.', ','))).toBe(sum);
		})
	);
});

test.each(['', 'beaucoup', '-5', '1,234', '100000,01'])('« %s » is no budget', (budget) => {
	expect(habits(budget).success).toBe(false);
});

test('a rule without a cap sends as many as there are', () => {
	const rule = { envoi: 'oui', avant: ['P1D'], heure: '10:00' };
	expect(v.parse(RuleForm, { ...rule, plafond: '' }).plafond).toBeNull();
	expect(v.parse(RuleForm, { ...rule, plafond: '30' }).plafond).toBe(30);
	expect(v.safeParse(RuleForm, { ...rule, plafond: '0' }).success).toBe(false);
});
