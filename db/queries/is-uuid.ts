const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether something from an address can be asked of an id column at all: anything else is simply not there. */
export const isUuid = (text: string): boolean => uuid.test(text);
