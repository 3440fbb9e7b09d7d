/** Fields that one may look for in an indicator, and where they belong. */
export const ofObjective = { per: 'Move it beside `indicator:`, as it is the objective’s' };
