// Stands for a tag of somebody's that runs once it is allowed, and that nothing can stop.
globalThis.sampleTagRan = true
