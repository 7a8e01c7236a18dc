/**
 * The doctor: {@link org.yaosu.deployment.doctor.DoctorService} runs one {@link org.yaosu.deployment.doctor.Checkup} for each
 * kind of thing that can be amiss. It uses what every framework has, reads and changes nothing, and holds no values of settings.
 */
package org.yaosu.deployment.doctor;
