export {
	ageInYears,
	MACHINE_KINDS,
	MACHINE_NAMES,
	type MachineKind,
	machineState
} from './domain/machine.ts';
