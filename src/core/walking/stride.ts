/** A stride of walking lasts between these (clinical reference 2.2); what is shorter or longer is none. */
export const minStrideS = 0.7;
export const maxStrideS = 2.5;
